"""What holds for all tests."""

import os

from hypothesis import settings

# Messages are compared in English, whatever language this machine speaks.
os.environ["LC_ALL"] = "C.UTF-8"

# No test measures time, and a busy machine is no fault.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
