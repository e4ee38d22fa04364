// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

// What a program must take from the process below Swift's library: its arguments as bytes, the work of
// Swift's global executor, and signals. For the executable only; the library changes nothing of this.

#ifndef CPROCESS_H
#define CPROCESS_H

#include <stdint.h>

// The arguments as the system gave them, the program's name first and NULL behind the last one; NULL
// where the C library doesn't tell. Swift's `CommandLine` reads /proc/self/cmdline instead and repairs
// what isn't UTF-8, so that it names other files, and none where there is no /proc.
char *_Nullable const *_Nullable cprocess_arguments(void);

typedef void (*cprocess_enqueue_after)(void *_Nonnull job, uint64_t nanoseconds);

// Has the jobs that no executor of their own takes run by threads of our own, instead of Dispatch's: at
// most one for each processor, started when there is more to do than the others do. Those that wait for a
// time are given to a function. To be called once, before any task begins.
void cprocess_take_global_jobs(cprocess_enqueue_after _Nonnull enqueue_after);

// Has those threads run a job by a function: as a job of the global executor when it is NULL.
void cprocess_enqueue(void *_Nonnull job, void (*_Nullable run)(void *_Nonnull job));

// Has signals do what is expected of programs: a pipe that nobody reads and a file that has reached its limit
// (`ulimit -f`) are errors of the calls that write; Ctrl-\, and crash signals of other processes, end this
// one without the report of a crash that Swift's runtime would write. For the beginning of the program.
void cprocess_prepare_signals(void);

// Has a signal kept for `cprocess_next_signal`, instead of what it would do.
//
// Returns 1, or 0 for a signal that was ignored before: that goes on being ignored.
int cprocess_keep_signal(int number);

// Lets a signal do again what signals do.
void cprocess_release_signal(int number);

// Waits for a signal that is kept, and returns its number. For one thread.
int cprocess_next_signal(void);

#endif
