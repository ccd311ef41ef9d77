"""An RNN waits once a time step; a dilated stack that sees as far waits once a level."""

kernel_size, units = 3, 32

print("time steps   RNN waits   Conv1D waits   states to keep for BPTT")
for time_steps in (16, 128, 1024, 8192):
    levels = 1
    while 1 + (kernel_size - 1) * (2**levels - 1) < time_steps:  # receptive field
        levels += 1
    print(f"{time_steps:10,} {time_steps:11,} {levels:14} {time_steps * units:25,}")
