// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

// The xxHash functions of S3's checksum algorithms XXHASH64, XXHASH3 and XXHASH128, with the seed
// 0 and the default secret, after the xxHash specification
// (https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md).
//
// A state is a value: it may be copied, and owns nothing. It starts with its `_start` function.

#ifndef CCHECKSUMS_XXHASH_H
#define CCHECKSUMS_XXHASH_H

#include <stddef.h>
#include <stdint.h>

typedef struct {
  uint64_t lanes[4];
  uint64_t count;  // of all bytes so far
  uint8_t pending[32];
} cchecksums_xxh64;

void cchecksums_xxh64_start(cchecksums_xxh64 *_Nonnull state);
void cchecksums_xxh64_update(
    cchecksums_xxh64 *_Nonnull state, const void *_Nullable bytes, size_t count);
uint64_t cchecksums_xxh64_value(const cchecksums_xxh64 *_Nonnull state);

// XXH3, of which both the 64-bit and the 128-bit value can be asked at any time.
typedef struct {
  uint64_t lanes[8];
  uint64_t count;           // of all bytes so far
  uint32_t stripe;          // of 64 bytes, within a block of 16
  uint32_t pending_count;   // 0 only before the first byte
  uint8_t bytes[64 + 256];  // the 64 bytes before the pending ones, then the pending ones
} cchecksums_xxh3;

typedef struct {
  uint64_t high, low;
} cchecksums_xxh128_value;

void cchecksums_xxh3_start(cchecksums_xxh3 *_Nonnull state);
void cchecksums_xxh3_update(
    cchecksums_xxh3 *_Nonnull state, const void *_Nullable bytes, size_t count);
uint64_t cchecksums_xxh3_value_64(const cchecksums_xxh3 *_Nonnull state);
cchecksums_xxh128_value cchecksums_xxh3_value_128(const cchecksums_xxh3 *_Nonnull state);

#endif
