#!/bin/sh
exec /usr/lib/rostrum/rostrum "$@"
