// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

// Preloaded into tests with ThreadSanitizer, which sees no atomic operations in libraries that are built without it:
// accesses that these operations order would be reported as races. The functions here report them instead.
//
// - The contended paths of Swift's Mutex: methods of Synchronization._MutexHandle; `self` points to the lock.
// - A continuation that is resumed before its task waits for it: the task then continues at once, and the runtime
//   reports only the other order. What happened before the continuation is resumed is released under its task, and
//   the task acquires it when it frees the frame of the call that waited.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define SWIFT_CC __attribute__((swiftcall))
#define SELF __attribute__((swift_context))

extern void __tsan_acquire(void *) __attribute__((weak));
extern void __tsan_release(void *) __attribute__((weak));

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

SWIFT_CC void lock_slow(uint32_t thread, SELF void *lock) __asm__(LOCK);
SWIFT_CC void unlock_slow(SELF void *lock) __asm__(UNLOCK);

SWIFT_CC void lock_slow(uint32_t thread, SELF void *lock) {
  static SWIFT_CC void (*original)(uint32_t, SELF void *);
  if (!original) original = (SWIFT_CC void (*)(uint32_t, SELF void *))dlsym(RTLD_NEXT, LOCK);
  original(thread, lock);
  if (__tsan_acquire) __tsan_acquire(lock);
}

SWIFT_CC void unlock_slow(SELF void *lock) {
  static SWIFT_CC void (*original)(SELF void *);
  if (!original) original = (SWIFT_CC void (*)(SELF void *))dlsym(RTLD_NEXT, UNLOCK);
  if (__tsan_release) __tsan_release(lock);
  original(lock);
}

#define RETURNING "$sScC6resume9returningyxn_tF"
#define THROWING "$sScC6resume8throwingyq_n_tF"

// `self` points to a CheckedContinuation: one reference to an object whose first field is the task, or null once the
// continuation is resumed.
SWIFT_CC void resume_returning(void *value, void *type, SELF char **self) __asm__(RETURNING);
SWIFT_CC void resume_throwing(void *error, void *type, SELF char **self) __asm__(THROWING);

static void release_task(char **continuation) {
  void *task = *(void **)(*continuation + 2 * sizeof(void *));
  if (task && __tsan_release) __tsan_release(task);
}

SWIFT_CC void resume_returning(void *value, void *type, SELF char **self) {
  static SWIFT_CC void (*original)(void *, void *, SELF char **);
  if (!original) original = (SWIFT_CC void (*)(void *, void *, SELF char **))dlsym(RTLD_NEXT, RETURNING);
  release_task(self);
  original(value, type, self);
}

SWIFT_CC void resume_throwing(void *error, void *type, SELF char **self) {
  static SWIFT_CC void (*original)(void *, void *, SELF char **);
  if (!original) original = (SWIFT_CC void (*)(void *, void *, SELF char **))dlsym(RTLD_NEXT, THROWING);
  release_task(self);
  original(error, type, self);
}

extern SWIFT_CC void *swift_task_getCurrent(void) __attribute__((weak));
SWIFT_CC void swift_task_dealloc(void *frame);

SWIFT_CC void swift_task_dealloc(void *frame) {
  static SWIFT_CC void (*original)(void *);
  if (!original) original = (SWIFT_CC void (*)(void *))dlsym(RTLD_NEXT, "swift_task_dealloc");
  original(frame);
  if (__tsan_acquire && swift_task_getCurrent) __tsan_acquire(swift_task_getCurrent());
}
