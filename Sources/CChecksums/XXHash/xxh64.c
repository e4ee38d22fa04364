// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#include <string.h>

#include "CChecksumsXXHash.h"
#include "xxhash_words.h"

static uint64_t mixed(uint64_t lane, uint64_t word) {
  return rotated(lane + word * PRIME64_2, 31) * PRIME64_1;
}

static void consume(cchecksums_xxh64 *state, const uint8_t *bytes) {
  for (int i = 0; i < 4; i++) state->lanes[i] = mixed(state->lanes[i], load64(bytes + 8 * i));
}

void cchecksums_xxh64_start(cchecksums_xxh64 *state) {
  *state = (cchecksums_xxh64){
      .lanes = {PRIME64_1 + PRIME64_2, PRIME64_2, 0, 0 - PRIME64_1},
  };
}

void cchecksums_xxh64_update(cchecksums_xxh64 *state, const void *bytes, size_t count) {
  if (count == 0) return;
  const uint8_t *next = bytes;
  size_t pending = state->count % 32;
  state->count += count;
  if (pending > 0) {
    size_t taken = count < 32 - pending ? count : 32 - pending;
    memcpy(state->pending + pending, next, taken);
    if (pending + taken < 32) return;
    consume(state, state->pending);
    next += taken;
    count -= taken;
  }
  for (; count >= 32; next += 32, count -= 32) consume(state, next);
  memcpy(state->pending, next, count);
}

uint64_t cchecksums_xxh64_value(const cchecksums_xxh64 *state) {
  const uint64_t *lanes = state->lanes;
  uint64_t hash = PRIME64_5;
  if (state->count >= 32) {
    hash = rotated(lanes[0], 1) + rotated(lanes[1], 7) + rotated(lanes[2], 12) +
           rotated(lanes[3], 18);
    for (int i = 0; i < 4; i++) hash = (hash ^ mixed(0, lanes[i])) * PRIME64_1 + PRIME64_4;
  }
  hash += state->count;
  const uint8_t *next = state->pending;
  size_t count = state->count % 32;
  for (; count >= 8; next += 8, count -= 8) {
    hash = rotated(hash ^ mixed(0, load64(next)), 27) * PRIME64_1 + PRIME64_4;
  }
  if (count >= 4) {
    hash = rotated(hash ^ load32(next) * PRIME64_1, 23) * PRIME64_2 + PRIME64_3;
    next += 4;
    count -= 4;
  }
  for (; count > 0; next++, count--) hash = rotated(hash ^ *next * PRIME64_5, 11) * PRIME64_1;
  return avalanche_64(hash);
}
