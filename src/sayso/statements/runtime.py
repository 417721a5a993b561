"""onnxruntime, told to send nothing to anybody.

Its packages have reported each session to Microsoft since 1.29, unless this variable is set before they are imported
(its Privacy.md, "Disabling Telemetry"); with it nothing is sent, and no identifier is written to the user's folders.
"""

from __future__ import annotations

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import onnxruntime

__all__ = ["onnxruntime"]
