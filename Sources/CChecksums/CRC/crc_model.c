// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#include "crc_model.h"

#include <pthread.h>

static crc_model models[3] = {
    [CCHECKSUMS_CRC32] = {.polynomial = 0xedb88320u, .width = 32, .mask = 0xffffffffu},
    [CCHECKSUMS_CRC32C] = {.polynomial = 0x82f63b78u, .width = 32, .mask = 0xffffffffu},
    [CCHECKSUMS_CRC64NVME] = {
        .polynomial = 0x9a6c9329ac4bc9b5u, .width = 64, .mask = 0xffffffffffffffffu},
};

static uint64_t times_x(const crc_model *model, uint64_t value) {
  return (value >> 1) ^ ((value & 1) ? model->polynomial : 0);
}

// The product of two remainders modulo the polynomial.
static uint64_t multiply(const crc_model *model, uint64_t a, uint64_t b) {
  uint64_t product = 0;
  for (uint64_t bit = (uint64_t)1 << (model->width - 1); bit != 0; bit >>= 1) {
    if (a & bit) product ^= b;
    b = times_x(model, b);
  }
  return product;
}

static uint64_t x_to_the(const crc_model *model, unsigned exponent) {
  uint64_t value = (uint64_t)1 << (model->width - 1);
  while (exponent-- > 0) value = times_x(model, value);
  return value;
}

static crc_fold fold_over(const crc_model *model, unsigned distance) {
  unsigned shift = 64 - model->width;
  crc_fold fold = {
      .first = x_to_the(model, distance + 63) << shift,
      .last = x_to_the(model, distance - 1) << shift,
  };
  return fold;
}

static void build(crc_model *model) {
  for (unsigned byte = 0; byte < 256; byte++) {
    uint64_t value = byte;
    for (int bit = 0; bit < 8; bit++) value = times_x(model, value);
    model->table[0][byte] = value;
  }
  for (unsigned slice = 1; slice < 8; slice++) {
    for (unsigned byte = 0; byte < 256; byte++) {
      uint64_t value = model->table[slice - 1][byte];
      model->table[slice][byte] = (value >> 8) ^ model->table[0][value & 0xff];
    }
  }
  model->power[0] = x_to_the(model, 8);
  for (unsigned k = 1; k < 64; k++) {
    model->power[k] = multiply(model, model->power[k - 1], model->power[k - 1]);
  }
  model->fold_128 = fold_over(model, 128);
  model->fold_512 = fold_over(model, 512);
  model->fold_1024 = fold_over(model, 1024);
  model->fold_2048 = fold_over(model, 2048);
}

static void build_crc32(void) { build(&models[CCHECKSUMS_CRC32]); }
static void build_crc32c(void) { build(&models[CCHECKSUMS_CRC32C]); }
static void build_crc64nvme(void) { build(&models[CCHECKSUMS_CRC64NVME]); }

const crc_model *crc_model_of(cchecksums_crc_variant variant) {
  static pthread_once_t once[3] = {PTHREAD_ONCE_INIT, PTHREAD_ONCE_INIT, PTHREAD_ONCE_INIT};
  switch (variant) {
    case CCHECKSUMS_CRC32: pthread_once(&once[variant], build_crc32); break;
    case CCHECKSUMS_CRC32C: pthread_once(&once[variant], build_crc32c); break;
    case CCHECKSUMS_CRC64NVME: pthread_once(&once[variant], build_crc64nvme); break;
    default: return NULL;
  }
  return &models[variant];
}

// Independent of the host's byte order; compilers make one load of it.
static uint64_t load_little_endian(const uint8_t *bytes) {
  uint64_t word = 0;
  for (int i = 7; i >= 0; i--) word = (word << 8) | bytes[i];
  return word;
}

uint64_t crc_by_table(
    const crc_model *model, uint64_t remainder, const uint8_t *bytes, size_t count) {
  const uint64_t(*table)[256] = model->table;
  for (; count >= 8; bytes += 8, count -= 8) {
    uint64_t word = load_little_endian(bytes) ^ remainder;
    remainder = table[7][word & 0xff] ^ table[6][(word >> 8) & 0xff] ^
                table[5][(word >> 16) & 0xff] ^ table[4][(word >> 24) & 0xff] ^
                table[3][(word >> 32) & 0xff] ^ table[2][(word >> 40) & 0xff] ^
                table[1][(word >> 48) & 0xff] ^ table[0][word >> 56];
  }
  for (; count > 0; bytes++, count--) {
    remainder = (remainder >> 8) ^ table[0][(remainder ^ *bytes) & 0xff];
  }
  return remainder;
}

uint64_t cchecksums_crc_combine(
    cchecksums_crc_variant variant, uint64_t crc_a, uint64_t crc_b, uint64_t count_b) {
  const crc_model *model = crc_model_of(variant);
  if (model == NULL) return 0;
  // The inversions before and after cancel out, so that A's value, moved up by the length of B,
  // simply adds to B's.
  uint64_t moved = crc_a & model->mask;
  for (unsigned k = 0; k < 64 && count_b != 0; k++, count_b >>= 1) {
    if (count_b & 1) moved = multiply(model, moved, model->power[k]);
  }
  return moved ^ (crc_b & model->mask);
}
