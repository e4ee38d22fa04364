// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

// What is known of one CRC: its polynomial and everything derived from it.

#ifndef CCHECKSUMS_CRC_MODEL_H
#define CCHECKSUMS_CRC_MODEL_H

#include <stddef.h>
#include <stdint.h>

#include "CChecksumsCRC.h"

// Multipliers that carry a 128-bit remainder over a distance of D bits: the polynomial that the
// first eight bytes stand for is multiplied by x^(D+64), that of the last eight by x^D. Both are
// one power less, because the product of two bit-reflected words comes out shifted by one, and
// stand reflected in 64 bits.
typedef struct {
  uint64_t first, last;
} crc_fold;

typedef struct {
  uint64_t polynomial;  // reflected: bit 0 is the highest power below `width`
  unsigned width;       // 32 or 64
  uint64_t mask;        // `width` ones: both the start value and the final inversion
  uint64_t table[8][256];
  uint64_t power[64];  // power[k] is x^(8 * 2^k) modulo the polynomial
  crc_fold fold_128, fold_512, fold_1024, fold_2048;
} crc_model;

// The model of a variant, built on first use; NULL if there is no such variant.
const crc_model *crc_model_of(cchecksums_crc_variant variant);

// Continues the raw (not inverted) remainder over bytes, eight at a time.
uint64_t crc_by_table(
    const crc_model *model, uint64_t remainder, const uint8_t *bytes, size_t count);

// Continues the raw remainder over bytes by carry-less multiplication.
typedef uint64_t crc_kernel(
    const crc_model *model, uint64_t remainder, const uint8_t *bytes, size_t count);

// Kernels work on at least this many bytes; fewer go through the tables.
enum { crc_kernel_minimum = 128 };

// The fastest kernel of this processor, or NULL. `name` receives its name.
crc_kernel *crc_best_kernel(const char **name);

#endif
