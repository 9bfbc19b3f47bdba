"""However these tests are started (by nohup, in the background of a script), signals do in them and in their children
what they do at a terminal: a signal that was ignored at the start would stay so in every program that they run."""

import signal

for name in ("SIGINT", "SIGHUP", "SIGTERM", "SIGQUIT"):
    known = getattr(signal, name, None)
    if known is not None and signal.getsignal(known) is signal.SIG_IGN:
        signal.signal(known, signal.default_int_handler if name == "SIGINT" else signal.SIG_DFL)
