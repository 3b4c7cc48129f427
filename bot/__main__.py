"""`python -m bot`."""

import sys

from bot.cli.arguments import main

sys.exit(main())
