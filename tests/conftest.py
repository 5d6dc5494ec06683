"""What holds for all tests."""

import os

# Messages are compared in English, whatever language this machine speaks.
os.environ["LC_ALL"] = "C.UTF-8"
