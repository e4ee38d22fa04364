// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

// The same folding as in crc_kernels_x86.c, with the polynomial multiplication of ARMv8.

#if defined(__aarch64__) && defined(__ARM_NEON) && !defined(__AARCH64EB__)

#include "crc_model.h"

#include <arm_neon.h>

#if defined(__linux__)
#include <sys/auxv.h>
#endif

#define FOLDS __attribute__((target("aes")))

FOLDS static inline uint64x2_t multiply(uint64_t a, uint64_t b) {
  return vreinterpretq_u64_p128(vmull_p64((poly64_t)a, (poly64_t)b));
}

FOLDS static inline uint64x2_t load(const uint8_t *bytes) {
  return vreinterpretq_u64_u8(vld1q_u8(bytes));
}

FOLDS static inline uint64x2_t fold_over(uint64x2_t value, crc_fold fold, uint64x2_t next) {
  uint64x2_t first = multiply(vgetq_lane_u64(value, 0), fold.first);
  uint64x2_t last = multiply(vgetq_lane_u64(value, 1), fold.last);
  return veorq_u64(veorq_u64(first, last), next);
}

FOLDS static uint64_t by_pmull(
    const crc_model *model, uint64_t remainder, const uint8_t *bytes, size_t count) {
  crc_fold fold = model->fold_1024;
  uint64x2_t lanes[8];
  for (int i = 0; i < 8; i++) lanes[i] = load(bytes + 16 * i);
  lanes[0] = veorq_u64(lanes[0], vsetq_lane_u64(remainder, vdupq_n_u64(0), 0));
  for (bytes += 128, count -= 128; count >= 128; bytes += 128, count -= 128) {
    for (int i = 0; i < 8; i++) lanes[i] = fold_over(lanes[i], fold, load(bytes + 16 * i));
  }
  fold = model->fold_128;
  for (int i = 1; i < 8; i++) lanes[0] = fold_over(lanes[0], fold, lanes[i]);
  for (; count >= 16; bytes += 16, count -= 16) {
    lanes[0] = fold_over(lanes[0], fold, load(bytes));
  }
  uint8_t folded[16];
  vst1q_u8(folded, vreinterpretq_u8_u64(lanes[0]));
  return crc_by_table(model, crc_by_table(model, 0, folded, 16), bytes, count);
}

crc_kernel *crc_best_kernel(const char **name) {
#if defined(__linux__)
  // Bit 4 of the first word of hardware capabilities is PMULL (the kernel's arm64 hwcap.h).
  if ((getauxval(AT_HWCAP) & (1ul << 4)) == 0) return NULL;
#elif !defined(__APPLE__)
  return NULL;
#endif
  *name = "pmull";
  return by_pmull;
}

#elif !defined(__x86_64__)

#include "crc_model.h"

crc_kernel *crc_best_kernel(const char **name) {
  (void)name;
  return NULL;
}

#endif
