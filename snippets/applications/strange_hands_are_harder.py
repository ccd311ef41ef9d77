"""Shuffled, each writer is in training and test; kept apart, every reader is worse at strangers."""

from sklearn.datasets import load_digits
from sklearn.model_selection import KFold, cross_val_score
from sklearn.neighbors import KNeighborsClassifier
from sklearn.svm import SVC

images, labels = load_digits(return_X_y=True)  # in the order in which 13 people wrote them

for name, model in {"SVM": SVC(gamma=0.001), "1-NN": KNeighborsClassifier(1)}.items():
    mixed = cross_val_score(model, images, labels, cv=KFold(14, shuffle=True, random_state=0))
    apart = cross_val_score(model, images, labels, cv=KFold(14))  # a block is about one hand
    print(f"{name}, hands mixed: {mixed.mean():.3f}, the worst fold {mixed.min():.2f}")
    print(f"{name}, hands apart: {apart.mean():.3f}, the worst fold {apart.min():.2f}")
