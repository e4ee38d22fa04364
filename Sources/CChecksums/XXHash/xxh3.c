// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#include <string.h>

#include "CChecksumsXXHash.h"
#include "xxhash_words.h"

enum { stripe_size = 64, stripes_per_block = 16, pending_size = 256, short_limit = 240 };

static const uint64_t mix_1 = 0x165667919e3779f9u, mix_2 = 0x9fb21c651e98df25u;

// The default secret of the specification.
static const uint8_t secret[192] = {
    0xb8, 0xfe, 0x6c, 0x39, 0x23, 0xa4, 0x4b, 0xbe, 0x7c, 0x01, 0x81, 0x2c, 0xf7, 0x21, 0xad, 0x1c,
    0xde, 0xd4, 0x6d, 0xe9, 0x83, 0x90, 0x97, 0xdb, 0x72, 0x40, 0xa4, 0xa4, 0xb7, 0xb3, 0x67, 0x1f,
    0xcb, 0x79, 0xe6, 0x4e, 0xcc, 0xc0, 0xe5, 0x78, 0x82, 0x5a, 0xd0, 0x7d, 0xcc, 0xff, 0x72, 0x21,
    0xb8, 0x08, 0x46, 0x74, 0xf7, 0x43, 0x24, 0x8e, 0xe0, 0x35, 0x90, 0xe6, 0x81, 0x3a, 0x26, 0x4c,
    0x3c, 0x28, 0x52, 0xbb, 0x91, 0xc3, 0x00, 0xcb, 0x88, 0xd0, 0x65, 0x8b, 0x1b, 0x53, 0x2e, 0xa3,
    0x71, 0x64, 0x48, 0x97, 0xa2, 0x0d, 0xf9, 0x4e, 0x38, 0x19, 0xef, 0x46, 0xa9, 0xde, 0xac, 0xd8,
    0xa8, 0xfa, 0x76, 0x3f, 0xe3, 0x9c, 0x34, 0x3f, 0xf9, 0xdc, 0xbb, 0xc7, 0xc7, 0x0b, 0x4f, 0x1d,
    0x8a, 0x51, 0xe0, 0x4b, 0xcd, 0xb4, 0x59, 0x31, 0xc8, 0x9f, 0x7e, 0xc9, 0xd9, 0x78, 0x73, 0x64,
    0xea, 0xc5, 0xac, 0x83, 0x34, 0xd3, 0xeb, 0xc3, 0xc5, 0x81, 0xa0, 0xff, 0xfa, 0x13, 0x63, 0xeb,
    0x17, 0x0d, 0xdd, 0x51, 0xb7, 0xf0, 0xda, 0x49, 0xd3, 0x16, 0x55, 0x26, 0x29, 0xd4, 0x68, 0x9e,
    0x2b, 0x16, 0xbe, 0x58, 0x7d, 0x47, 0xa1, 0xfc, 0x8f, 0xf8, 0xb8, 0xd1, 0x7a, 0xd0, 0x31, 0xce,
    0x45, 0xcb, 0x3a, 0x8f, 0x95, 0x16, 0x04, 0x28, 0xaf, 0xd7, 0xfb, 0xca, 0xbb, 0x4b, 0x40, 0x7e,
};

typedef cchecksums_xxh128_value wide;

static uint64_t avalanche(uint64_t hash) {
  hash = (hash ^ hash >> 37) * mix_1;
  return hash ^ hash >> 32;
}

static wide product(uint64_t a, uint64_t b) {
  unsigned __int128 result = (unsigned __int128)a * b;
  return (wide){.high = (uint64_t)(result >> 64), .low = (uint64_t)result};
}

static uint64_t folded(uint64_t a, uint64_t b) {
  wide result = product(a, b);
  return result.high ^ result.low;
}

// Two words of the secret against each other.
static uint64_t flip(unsigned offset) {
  return load64(secret + offset) ^ load64(secret + offset + 8);
}

// MARK: Up to 16 bytes

static uint32_t combined_1_to_3(const uint8_t *bytes, size_t count) {
  return (uint32_t)bytes[0] << 16 | (uint32_t)bytes[count >> 1] << 24 | bytes[count - 1] |
         (uint32_t)count << 8;
}

static uint64_t tiny_64(const uint8_t *bytes, size_t count) {
  if (count > 8) {
    uint64_t low = load64(bytes) ^ flip(24);
    uint64_t high = load64(bytes + count - 8) ^ flip(40);
    return avalanche(count + __builtin_bswap64(low) + high + folded(low, high));
  }
  if (count > 3) {
    uint64_t word = load32(bytes + count - 4) | (uint64_t)load32(bytes) << 32;
    uint64_t hash = word ^ flip(8);
    hash = (hash ^ rotated(hash, 49) ^ rotated(hash, 24)) * mix_2;
    hash = (hash ^ ((hash >> 35) + count)) * mix_2;
    return hash ^ hash >> 28;
  }
  if (count > 0) {
    uint32_t key = load32(secret) ^ load32(secret + 4);
    return avalanche_64(combined_1_to_3(bytes, count) ^ (uint64_t)key);
  }
  return avalanche_64(flip(56));
}

static wide tiny_128(const uint8_t *bytes, size_t count) {
  if (count > 8) {
    uint64_t last = load64(bytes + count - 8);
    wide hash = product(load64(bytes) ^ last ^ flip(32), PRIME64_1);
    hash.low += (uint64_t)(count - 1) << 54;
    last ^= flip(48);
    hash.high += last + (uint64_t)(uint32_t)last * (PRIME32_2 - 1);
    hash.low ^= __builtin_bswap64(hash.high);
    wide result = product(hash.low, PRIME64_2);
    result.high += hash.high * PRIME64_2;
    return (wide){.high = avalanche(result.high), .low = avalanche(result.low)};
  }
  if (count > 3) {
    uint64_t word = load32(bytes) | (uint64_t)load32(bytes + count - 4) << 32;
    wide hash = product(word ^ flip(16), PRIME64_1 + (count << 2));
    hash.high += hash.low << 1;
    hash.low ^= hash.high >> 3;
    hash.low = (hash.low ^ hash.low >> 35) * mix_2;
    hash.low ^= hash.low >> 28;
    hash.high = avalanche(hash.high);
    return hash;
  }
  if (count > 0) {
    uint32_t low = combined_1_to_3(bytes, count), swapped = __builtin_bswap32(low);
    uint32_t high = swapped << 13 | swapped >> 19;
    return (wide){
        .high = avalanche_64(high ^ (uint64_t)(load32(secret + 8) ^ load32(secret + 12))),
        .low = avalanche_64(low ^ (uint64_t)(load32(secret) ^ load32(secret + 4))),
    };
  }
  return (wide){.high = avalanche_64(flip(80)), .low = avalanche_64(flip(64))};
}

// MARK: 17 to 240 bytes

static uint64_t mixed_16(const uint8_t *bytes, unsigned offset) {
  const uint8_t *key = secret + offset;
  return folded(load64(bytes) ^ load64(key), load64(bytes + 8) ^ load64(key + 8));
}

static uint64_t short_64(const uint8_t *bytes, size_t count) {
  uint64_t hash = count * PRIME64_1;
  const uint8_t *end = bytes + count;
  if (count <= 128) {
    for (unsigned i = (unsigned)(count - 1) / 32 + 1; i-- > 0;) {
      hash += mixed_16(bytes + 16 * i, 32 * i) + mixed_16(end - 16 * (i + 1), 32 * i + 16);
    }
    return avalanche(hash);
  }
  for (unsigned i = 0; i < 8; i++) hash += mixed_16(bytes + 16 * i, 16 * i);
  hash = avalanche(hash);
  for (unsigned i = 8; i < count / 16; i++) hash += mixed_16(bytes + 16 * i, 16 * (i - 8) + 3);
  return avalanche(hash + mixed_16(end - 16, 136 - 17));
}

static void mix_32(wide *hash, const uint8_t *first, const uint8_t *second, unsigned offset) {
  hash->low += mixed_16(first, offset);
  hash->low ^= load64(second) + load64(second + 8);
  hash->high += mixed_16(second, offset + 16);
  hash->high ^= load64(first) + load64(first + 8);
}

static wide short_128(const uint8_t *bytes, size_t count) {
  wide hash = {.high = 0, .low = count * PRIME64_1};
  const uint8_t *end = bytes + count;
  if (count <= 128) {
    for (unsigned i = (unsigned)(count - 1) / 32 + 1; i-- > 0;) {
      mix_32(&hash, bytes + 16 * i, end - 16 * (i + 1), 32 * i);
    }
  } else {
    for (unsigned i = 0; i < 4; i++) mix_32(&hash, bytes + 32 * i, bytes + 32 * i + 16, 32 * i);
    hash = (wide){.high = avalanche(hash.high), .low = avalanche(hash.low)};
    for (unsigned i = 4; i < count / 32; i++) {
      mix_32(&hash, bytes + 32 * i, bytes + 32 * i + 16, 32 * (i - 4) + 3);
    }
    mix_32(&hash, end - 16, end - 32, 136 - 17 - 16);
  }
  uint64_t high = hash.low * PRIME64_1 + hash.high * PRIME64_4 + count * PRIME64_2;
  return (wide){.high = 0 - avalanche(high), .low = avalanche(hash.low + hash.high)};
}

// MARK: More

static void accumulate(uint64_t *restrict lanes, const uint8_t *bytes, const uint8_t *key) {
  for (int i = 0; i < 8; i++) {
    uint64_t word = load64(bytes + 8 * i), keyed = word ^ load64(key + 8 * i);
    lanes[i ^ 1] += word;
    lanes[i] += (keyed & 0xffffffff) * (keyed >> 32);
  }
}

static void scramble(uint64_t *lanes) {
  const uint8_t *key = secret + sizeof secret - stripe_size;
  for (int i = 0; i < 8; i++) {
    lanes[i] = (lanes[i] ^ lanes[i] >> 47 ^ load64(key + 8 * i)) * PRIME32_1;
  }
}

static void consume(cchecksums_xxh3 *state, const uint8_t *bytes, size_t stripes) {
  uint64_t lanes[8];
  memcpy(lanes, state->lanes, sizeof lanes);
  for (; stripes > 0; bytes += stripe_size, stripes--) {
    accumulate(lanes, bytes, secret + 8 * state->stripe);
    state->stripe += 1;
    if (state->stripe == stripes_per_block) {
      scramble(lanes);
      state->stripe = 0;
    }
  }
  memcpy(state->lanes, lanes, sizeof lanes);
}

static uint64_t merged(const uint64_t *lanes, unsigned offset, uint64_t start) {
  const uint8_t *key = secret + offset;
  for (int i = 0; i < 4; i++) {
    start += folded(
        lanes[2 * i] ^ load64(key + 16 * i), lanes[2 * i + 1] ^ load64(key + 16 * i + 8));
  }
  return avalanche(start);
}

// The state after the pending bytes. The last stripe ends with the last byte and may overlap the
// one before, which is why at least one byte is always pending.
static cchecksums_xxh3 finished(const cchecksums_xxh3 *state) {
  cchecksums_xxh3 last = *state;
  const uint8_t *pending = state->bytes + stripe_size;
  consume(&last, pending, (state->pending_count - 1) / stripe_size);
  accumulate(
      last.lanes, pending + state->pending_count - stripe_size,
      secret + sizeof secret - stripe_size - 7);
  return last;
}

void cchecksums_xxh3_start(cchecksums_xxh3 *state) {
  *state = (cchecksums_xxh3){
      .lanes = {
          PRIME32_3, PRIME64_1, PRIME64_2, PRIME64_3, PRIME64_4, PRIME32_2, PRIME64_5, PRIME32_1},
  };
}

void cchecksums_xxh3_update(cchecksums_xxh3 *state, const void *bytes, size_t count) {
  if (count == 0) return;
  const uint8_t *next = bytes;
  uint8_t *pending = state->bytes + stripe_size;
  state->count += count;
  size_t room = pending_size - state->pending_count;
  if (count <= room) {
    memcpy(pending + state->pending_count, next, count);
    state->pending_count += (uint32_t)count;
    return;
  }
  if (state->pending_count > 0) {
    memcpy(pending + state->pending_count, next, room);
    next += room;
    count -= room;
    consume(state, pending, pending_size / stripe_size);
    memcpy(state->bytes, pending + pending_size - stripe_size, stripe_size);
  }
  size_t direct = (count - 1) / pending_size * pending_size;
  if (direct > 0) {
    consume(state, next, direct / stripe_size);
    next += direct;
    count -= direct;
    memcpy(state->bytes, next - stripe_size, stripe_size);
  }
  memcpy(pending, next, count);
  state->pending_count = (uint32_t)count;
}

uint64_t cchecksums_xxh3_value_64(const cchecksums_xxh3 *state) {
  const uint8_t *bytes = state->bytes + stripe_size;
  if (state->count <= 16) return tiny_64(bytes, state->count);
  if (state->count <= short_limit) return short_64(bytes, state->count);
  cchecksums_xxh3 last = finished(state);
  return merged(last.lanes, 11, state->count * PRIME64_1);
}

cchecksums_xxh128_value cchecksums_xxh3_value_128(const cchecksums_xxh3 *state) {
  const uint8_t *bytes = state->bytes + stripe_size;
  if (state->count <= 16) return tiny_128(bytes, state->count);
  if (state->count <= short_limit) return short_128(bytes, state->count);
  cchecksums_xxh3 last = finished(state);
  return (wide){
      .high = merged(
          last.lanes, sizeof secret - stripe_size - 11, ~(state->count * PRIME64_2)),
      .low = merged(last.lanes, 11, state->count * PRIME64_1),
  };
}
