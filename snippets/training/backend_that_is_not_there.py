"""Keras needs a backend: its name in KERAS_BACKEND, its package installed."""

import os
import subprocess
import sys

hide = """
import sys
class NotInstalled:
    def find_spec(self, name, path=None, target=None):
        if name == "tensorflow":
            raise ModuleNotFoundError("No module named 'tensorflow'", name=name)
sys.meta_path.insert(0, NotInstalled())
import keras
"""

for backend, program in {
    "tensorflow": hide,  # as if it were not installed
    "pytorch": "import keras",  # its name is torch
    "jax": "import keras; print('cured:', keras.backend.backend())",
}.items():
    environment = os.environ | {"KERAS_BACKEND": backend}
    command = [sys.executable, "-c", program]
    run = subprocess.run(command, env=environment, capture_output=True, text=True)
    print(f"KERAS_BACKEND={backend}", (run.stdout + run.stderr).strip().splitlines()[-1], sep="\n")
