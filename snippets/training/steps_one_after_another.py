"""An RNN waits once a time step; a dilated stack that sees as far waits once a level."""

kernel_size = 3

print("time steps   RNN waits   Conv1D waits")
for time_steps in (16, 128, 1024, 8192):
    levels = 1
    while 1 + (kernel_size - 1) * (2**levels - 1) < time_steps:  # receptive field
        levels += 1
    print(f"{time_steps:10,} {time_steps:11,} {levels:14}")
