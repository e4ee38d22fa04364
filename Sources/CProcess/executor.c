// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#include "CProcess.h"

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

// Dispatch, on which Swift's global executor stands on Linux, looks at the state of its threads each
// second in /proc, and ends the process when it can't: when all descriptors are used up, or there is no
// /proc. Swift's runtime lets a program take the jobs over.
//
// The declarations are those of the runtime (swift/Runtime/Concurrency.h).

#define SWIFT_CC __attribute__((swiftcall))

typedef SWIFT_CC void (*original_enqueue)(void *job);
typedef SWIFT_CC void (*original_enqueue_delay)(unsigned long long delay, void *job);
typedef SWIFT_CC void (*original_enqueue_deadline)(
    long long seconds, long long nanoseconds, long long tolerance_seconds,
    long long tolerance_nanoseconds, int clock, void *job);

extern SWIFT_CC void (*swift_task_enqueueGlobal_hook)(void *job, original_enqueue original);
extern SWIFT_CC void (*swift_task_enqueueGlobalWithDelay_hook)(
    unsigned long long delay, void *job, original_enqueue_delay original);
extern SWIFT_CC void (*swift_task_enqueueGlobalWithDeadline_hook)(
    long long seconds, long long nanoseconds, long long tolerance_seconds,
    long long tolerance_nanoseconds, int clock, void *job, original_enqueue_deadline original);

extern SWIFT_CC void swift_get_time(long long *seconds, long long *nanoseconds, int clock);
extern SWIFT_CC void swift_job_run(void *job, void *executor_identity, uintptr_t executor_kind);

// The generic executor is the one of which both words are zero.
static void run_global(void *job) { swift_job_run(job, (void *)0, 0); }

// MARK: Threads

struct waiting_job {
  void *job;
  void (*run)(void *job);
  struct waiting_job *next;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t there_is_work = PTHREAD_COND_INITIALIZER;
static struct waiting_job *first, *last;
// How many threads wait, and how many of those are on their way back.
static unsigned idle, woken;
static unsigned started, most_threads;

static void *work(void *nothing) {
  pthread_mutex_lock(&lock);
  for (;;) {
    while (first == NULL) {
      idle++;
      pthread_cond_wait(&there_is_work, &lock);
      idle--;
      if (woken > 0) woken--;
    }
    struct waiting_job *taken = first;
    first = taken->next;
    if (first == NULL) last = NULL;
    pthread_mutex_unlock(&lock);
    struct waiting_job now = *taken;
    free(taken);
    now.run(now.job);
    pthread_mutex_lock(&lock);
  }
  return nothing;
}

// Called with the lock. Returns whether a thread was started.
static int start_thread(void) {
  pthread_attr_t attributes;
  pthread_t thread;
  if (pthread_attr_init(&attributes) != 0) return 0;
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  int is_started = pthread_create(&thread, &attributes, work, NULL) == 0;
  pthread_attr_destroy(&attributes);
  if (is_started) started++;
  return is_started;
}

// As many as there are processors, from when that matters on.
static unsigned thread_limit(void) {
  if (most_threads == 0) {
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    most_threads = processors > 0 ? (unsigned)processors : 1;
  }
  return most_threads;
}

void cprocess_enqueue(void *job, void (*run)(void *job)) {
  if (run == NULL) run = run_global;
  struct waiting_job *added = malloc(sizeof *added);
  // Where there is nothing left, the work still is done, here.
  if (added == NULL) return run(job);
  added->job = job;
  added->run = run;
  added->next = NULL;
  pthread_mutex_lock(&lock);
  if (last != NULL) last->next = added;
  else first = added;
  last = added;
  int is_done_by_others = 1;
  if (idle > woken) {
    woken++;
    pthread_cond_signal(&there_is_work);
  } else if (started < thread_limit()) {
    is_done_by_others = start_thread() || started > 0;
  }
  // Without any thread nothing else lies there.
  if (!is_done_by_others) first = last = NULL;
  pthread_mutex_unlock(&lock);
  if (is_done_by_others) return;
  free(added);
  run(job);
}

// MARK: Hooks

static cprocess_enqueue_after enqueue_later;

static SWIFT_CC void take(void *job, original_enqueue original) { cprocess_enqueue(job, NULL); }

static SWIFT_CC void take_delayed(
    unsigned long long delay, void *job, original_enqueue_delay original) {
  enqueue_later(job, delay);
}

static SWIFT_CC void take_until(
    long long seconds, long long nanoseconds, long long tolerance_seconds,
    long long tolerance_nanoseconds, int clock, void *job, original_enqueue_deadline original) {
  long long now_seconds = 0, now_nanoseconds = 0, left, delay;
  swift_get_time(&now_seconds, &now_nanoseconds, clock);
  // A time that is far away becomes the farthest one that there is.
  if (__builtin_sub_overflow(seconds, now_seconds, &left) ||
      __builtin_mul_overflow(left, 1000000000LL, &delay) ||
      __builtin_add_overflow(delay, nanoseconds - now_nanoseconds, &delay)) {
    delay = seconds < now_seconds ? 0 : INT64_MAX;
  }
  enqueue_later(job, delay < 0 ? 0 : (uint64_t)delay);
}

void cprocess_take_global_jobs(cprocess_enqueue_after enqueue_after) {
  enqueue_later = enqueue_after;
  swift_task_enqueueGlobal_hook = take;
  swift_task_enqueueGlobalWithDelay_hook = take_delayed;
  swift_task_enqueueGlobalWithDeadline_hook = take_until;
}
