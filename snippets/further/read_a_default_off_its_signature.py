"""A default stands in the signature of its class: look it up instead of remembering it."""

import inspect

import keras
from keras import layers

wanted = {
    layers.Conv2D: ["padding", "activation"],
    layers.MaxPooling2D: ["strides"],
    layers.LSTM: ["return_sequences", "unit_forget_bias"],
    layers.GRU: ["reset_after"],
    layers.BatchNormalization: ["momentum", "epsilon"],
    keras.callbacks.EarlyStopping: ["patience", "restore_best_weights"],
}
for kind, arguments in wanted.items():
    signature = inspect.signature(kind.__init__)
    for argument in arguments:
        print(f"{kind.__name__}.{argument} = {signature.parameters[argument].default!r}")
