// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#include "CProcess.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <unistd.h>

// How often each signal came and wasn't fetched yet.
#define SIGNALS 65
static atomic_uint kept[SIGNALS];

// What a handler may call to wake a thread. Not a pipe where there is something else: a process may
// have few descriptors left.
#if defined(__APPLE__)

static int ends[2] = {-1, -1};

static void prepare(void) {
  if (ends[0] < 0) (void)pipe(ends);
}

static void wake(void) {
  char byte = 1;
  (void)write(ends[1], &byte, 1);
}

static void wait_until_woken(void) {
  char byte;
  while (read(ends[0], &byte, 1) < 0 && errno == EINTR) {
  }
}

#else

#include <semaphore.h>

static sem_t woken;
static int is_prepared;

static void prepare(void) {
  if (!is_prepared) sem_init(&woken, 0, 0);
  is_prepared = 1;
}

static void wake(void) { sem_post(&woken); }

static void wait_until_woken(void) {
  while (sem_wait(&woken) != 0 && errno == EINTR) {
  }
}

#endif

static void keep(int number) {
  int error = errno;
  if (number > 0 && number < SIGNALS) {
    atomic_fetch_add(&kept[number], 1);
    wake();
  }
  errno = error;
}

int cprocess_keep_signal(int number) {
  struct sigaction now;
  if (number <= 0 || number >= SIGNALS || sigaction(number, NULL, &now) != 0) return 0;
  if (now.sa_handler == SIG_IGN) return 0;
  prepare();
  struct sigaction action;
  action.sa_handler = keep;
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  return sigaction(number, &action, NULL) == 0;
}

void cprocess_release_signal(int number) { signal(number, SIG_DFL); }

// MARK: Signals of others

// Which crashes there are, and what handled them: Swift's runtime.
static struct sigaction crash_handlers[SIGNALS];
static const int crashes[] = {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP};

static void crashed_or_told(int number, siginfo_t *info, void *context) {
  struct sigaction *before = &crash_handlers[number];
  // Another process asks for the end; what this one does itself is a crash.
  if (info->si_code <= 0 && info->si_pid != getpid()) {
    signal(number, SIG_DFL);
    raise(number);
  } else if (before->sa_flags & SA_SIGINFO) {
    before->sa_sigaction(number, info, context);
  } else {
    before->sa_handler(number);
  }
}

static int has_handler(const struct sigaction *action) {
  if (action->sa_flags & SA_SIGINFO) return 1;
  return action->sa_handler != SIG_DFL && action->sa_handler != SIG_IGN;
}

void cprocess_prepare_signals(void) {
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
  struct sigaction now;
  // Ctrl-\ is no crash, whatever handles it.
  if (sigaction(SIGQUIT, NULL, &now) == 0 && has_handler(&now)) signal(SIGQUIT, SIG_DFL);
  for (unsigned i = 0; i < sizeof crashes / sizeof *crashes; i++) {
    int number = crashes[i];
    if (sigaction(number, NULL, &now) != 0 || !has_handler(&now)) continue;
    crash_handlers[number] = now;
    // On the same stack and with the same mask as before.
    now.sa_sigaction = crashed_or_told;
    now.sa_flags |= SA_SIGINFO;
    sigaction(number, &now, NULL);
  }
}

int cprocess_next_signal(void) {
  for (;;) {
    for (int number = 1; number < SIGNALS; number++) {
      unsigned count = atomic_load(&kept[number]);
      if (count > 0) {
        atomic_fetch_sub(&kept[number], 1);
        return number;
      }
    }
    wait_until_woken();
  }
}
