"""`python -m bot`."""

import sys

try:
    # All that is loaded takes a while, in which somebody may give up.
    from bot.cli.main import main

    code = main()
except KeyboardInterrupt:
    code = 130
sys.exit(code)
