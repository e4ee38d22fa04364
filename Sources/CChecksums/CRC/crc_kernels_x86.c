// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

// Folding by carry-less multiplication, after "Fast CRC Computation for Generic Polynomials Using
// PCLMULQDQ Instruction" (Intel, 2009): several 128-bit remainders run over the input side by
// side, then fold into one, whose sixteen bytes go through the tables as if they were input.

#if defined(__x86_64__)

#include "crc_model.h"

#include <immintrin.h>

#define FOLDS_128 __attribute__((target("pclmul,sse4.1")))
#define FOLDS_256 __attribute__((target("vpclmulqdq,avx2,pclmul,sse4.1")))
#define FOLDS_512 __attribute__((target("vpclmulqdq,avx512f,avx512vl,pclmul,sse4.1")))

FOLDS_128 static inline __m128i constant_128(crc_fold fold) {
  return _mm_set_epi64x((long long)fold.last, (long long)fold.first);
}

FOLDS_128 static inline __m128i load_128(const uint8_t *bytes) {
  return _mm_loadu_si128((const __m128i *)bytes);
}

FOLDS_128 static inline __m128i fold_128(__m128i value, __m128i constant, __m128i next) {
  __m128i first = _mm_clmulepi64_si128(value, constant, 0x00);
  __m128i last = _mm_clmulepi64_si128(value, constant, 0x11);
  return _mm_xor_si128(_mm_xor_si128(first, last), next);
}

// Folds the rest of the input into one remainder and reduces that by table.
FOLDS_128 static inline uint64_t finish(
    const crc_model *model, __m128i value, const uint8_t *bytes, size_t count) {
  __m128i constant = constant_128(model->fold_128);
  for (; count >= 16; bytes += 16, count -= 16) {
    value = fold_128(value, constant, load_128(bytes));
  }
  uint8_t folded[16];
  _mm_storeu_si128((__m128i *)folded, value);
  return crc_by_table(model, crc_by_table(model, 0, folded, 16), bytes, count);
}

FOLDS_128 static uint64_t by_pclmulqdq(
    const crc_model *model, uint64_t remainder, const uint8_t *bytes, size_t count) {
  __m128i constant = constant_128(model->fold_1024);
  __m128i lanes[8];
  for (int i = 0; i < 8; i++) lanes[i] = load_128(bytes + 16 * i);
  lanes[0] = _mm_xor_si128(lanes[0], _mm_set_epi64x(0, (long long)remainder));
  for (bytes += 128, count -= 128; count >= 128; bytes += 128, count -= 128) {
    for (int i = 0; i < 8; i++) {
      lanes[i] = fold_128(lanes[i], constant, load_128(bytes + 16 * i));
    }
  }
  constant = constant_128(model->fold_128);
  for (int i = 1; i < 8; i++) lanes[0] = fold_128(lanes[0], constant, lanes[i]);
  return finish(model, lanes[0], bytes, count);
}

FOLDS_256 static inline __m256i load_256(const uint8_t *bytes) {
  return _mm256_loadu_si256((const __m256i *)bytes);
}

FOLDS_256 static inline __m256i fold_256(__m256i value, __m256i constant, __m256i next) {
  __m256i first = _mm256_clmulepi64_epi128(value, constant, 0x00);
  __m256i last = _mm256_clmulepi64_epi128(value, constant, 0x11);
  return _mm256_xor_si256(_mm256_xor_si256(first, last), next);
}

// For processors, and virtual machines, that have the wide multiplication without AVX-512.
FOLDS_256 static uint64_t by_vpclmulqdq_256(
    const crc_model *model, uint64_t remainder, const uint8_t *bytes, size_t count) {
  if (count < 256) return by_pclmulqdq(model, remainder, bytes, count);
  __m256i constant = _mm256_broadcastsi128_si256(constant_128(model->fold_2048));
  __m256i lanes[8];
  for (int i = 0; i < 8; i++) lanes[i] = load_256(bytes + 32 * i);
  __m128i start = _mm_set_epi64x(0, (long long)remainder);
  lanes[0] = _mm256_xor_si256(lanes[0], _mm256_zextsi128_si256(start));
  for (bytes += 256, count -= 256; count >= 256; bytes += 256, count -= 256) {
    for (int i = 0; i < 8; i++) lanes[i] = fold_256(lanes[i], constant, load_256(bytes + 32 * i));
  }
  __m128i constant_1 = constant_128(model->fold_128);
  __m128i value = _mm256_castsi256_si128(lanes[0]);
  value = fold_128(value, constant_1, _mm256_extracti128_si256(lanes[0], 1));
  for (int i = 1; i < 8; i++) {
    value = fold_128(value, constant_1, _mm256_castsi256_si128(lanes[i]));
    value = fold_128(value, constant_1, _mm256_extracti128_si256(lanes[i], 1));
  }
  return finish(model, value, bytes, count);
}

FOLDS_512 static inline __m512i constant_512(crc_fold fold) {
  return _mm512_broadcast_i32x4(
      _mm_set_epi64x((long long)fold.last, (long long)fold.first));
}

FOLDS_512 static inline __m512i fold_512(__m512i value, __m512i constant, __m512i next) {
  __m512i first = _mm512_clmulepi64_epi128(value, constant, 0x00);
  __m512i last = _mm512_clmulepi64_epi128(value, constant, 0x11);
  return _mm512_ternarylogic_epi64(first, last, next, 0x96);
}

FOLDS_512 static uint64_t by_vpclmulqdq(
    const crc_model *model, uint64_t remainder, const uint8_t *bytes, size_t count) {
  if (count < 256) return by_pclmulqdq(model, remainder, bytes, count);
  __m512i constant = constant_512(model->fold_2048);
  __m512i lanes[4];
  for (int i = 0; i < 4; i++) lanes[i] = _mm512_loadu_si512(bytes + 64 * i);
  __m128i start = _mm_set_epi64x(0, (long long)remainder);
  lanes[0] = _mm512_xor_si512(lanes[0], _mm512_zextsi128_si512(start));
  for (bytes += 256, count -= 256; count >= 256; bytes += 256, count -= 256) {
    for (int i = 0; i < 4; i++) {
      lanes[i] = fold_512(lanes[i], constant, _mm512_loadu_si512(bytes + 64 * i));
    }
  }
  constant = constant_512(model->fold_512);
  for (int i = 1; i < 4; i++) lanes[0] = fold_512(lanes[0], constant, lanes[i]);
  __m128i constant_1 = constant_128(model->fold_128);
  __m128i value = _mm512_extracti32x4_epi32(lanes[0], 0);
  value = fold_128(value, constant_1, _mm512_extracti32x4_epi32(lanes[0], 1));
  value = fold_128(value, constant_1, _mm512_extracti32x4_epi32(lanes[0], 2));
  value = fold_128(value, constant_1, _mm512_extracti32x4_epi32(lanes[0], 3));
  return finish(model, value, bytes, count);
}

crc_kernel *crc_best_kernel(const char **name) {
  if (!__builtin_cpu_supports("pclmul") || !__builtin_cpu_supports("sse4.1")) return NULL;
  if (__builtin_cpu_supports("vpclmulqdq") && __builtin_cpu_supports("avx512vl")) {
    *name = "vpclmulqdq";
    return by_vpclmulqdq;
  }
  if (__builtin_cpu_supports("vpclmulqdq") && __builtin_cpu_supports("avx2")) {
    *name = "vpclmulqdq-256";
    return by_vpclmulqdq_256;
  }
  *name = "pclmulqdq";
  return by_pclmulqdq;
}

#endif
