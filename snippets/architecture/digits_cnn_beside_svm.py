"""A small CNN reads handwritten digits well, and on 8x8 pixels a support vector machine wins."""

import keras
from keras import layers
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

images, labels = load_digits(return_X_y=True)  # (1797, 64), ink 0 to 16
train_x, test_x, train_y, test_y = train_test_split(images, labels, train_size=1280, random_state=0)

keras.utils.set_random_seed(0)
model = keras.Sequential(
    [
        keras.Input((64,)),
        layers.Rescaling(1 / 16),
        layers.Reshape((8, 8, 1)),  # (height, width, channels)
        layers.Conv2D(32, 3, padding="same", activation="relu"),
        layers.MaxPooling2D(2),
        layers.Conv2D(64, 3, padding="same", activation="relu"),
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(10, activation="softmax"),
    ]
)
optimizer = keras.optimizers.Adam(0.002)
model.compile(optimizer, "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(train_x, train_y, epochs=25, verbose=0)
svm = SVC(gamma=0.001).fit(train_x, train_y)

print("digits to train, to test:", len(train_x), len(test_x))
cnn_score, svm_score = model.evaluate(test_x, test_y, 517, verbose=0)[1], svm.score(test_x, test_y)
print(f"CNN: {cnn_score:.3f}")
print(f"SVM: {svm_score:.3f}")
print("the SVM is ahead:", svm_score > cnn_score)
