// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

// Loaded into tests that are built for ThreadSanitizer, which sees no atomic operation in libraries that
// aren't: the slow ways of Swift's Mutex, taken when threads meet at it, lie in Swift's own library, so
// that what a lock keeps in order would be reported as a race. These two say it instead.
//
// Both are methods of Synchronization._MutexHandle; the lock is where `self` points to.

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
