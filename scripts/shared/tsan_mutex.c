// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

// Preloaded into tests with ThreadSanitizer, which sees no atomic operations in libraries that are built without it.
// The contended paths of Swift's Mutex are in such a library, so accesses that the lock orders would be reported as
// races. These two functions report the lock's operations instead.
//
// Both are methods of Synchronization._MutexHandle; `self` points to the lock.

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
