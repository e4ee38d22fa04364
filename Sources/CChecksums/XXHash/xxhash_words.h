// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

// Constants and steps that all xxHash functions share.

#ifndef CCHECKSUMS_XXHASH_WORDS_H
#define CCHECKSUMS_XXHASH_WORDS_H

#include <stdint.h>

#define PRIME32_1 0x9e3779b1u
#define PRIME32_2 0x85ebca77u
#define PRIME32_3 0xc2b2ae3du
#define PRIME64_1 0x9e3779b185ebca87u
#define PRIME64_2 0xc2b2ae3d27d4eb4fu
#define PRIME64_3 0x165667b19e3779f9u
#define PRIME64_4 0x85ebca77c2b2ae63u
#define PRIME64_5 0x27d4eb2f165667c5u

// Little-endian loads from any address; compilers make one instruction of them.
static inline uint32_t load32(const uint8_t *bytes) {
  return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 |
         (uint32_t)bytes[3] << 24;
}

static inline uint64_t load64(const uint8_t *bytes) {
  return load32(bytes) | (uint64_t)load32(bytes + 4) << 32;
}

static inline uint64_t rotated(uint64_t word, unsigned bits) {
  return word << bits | word >> (64 - bits);
}

// XXH64's last step.
static inline uint64_t avalanche_64(uint64_t hash) {
  hash = (hash ^ hash >> 33) * PRIME64_2;
  hash = (hash ^ hash >> 29) * PRIME64_3;
  return hash ^ hash >> 32;
}

#endif
