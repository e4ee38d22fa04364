// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

// Cyclic redundancy checks of S3's wire formats, at the speed of the machine.
//
// A CRC is passed around as its published value (inverted, in the low bits of a uint64_t). The
// value of no bytes is 0, so a checksum starts from 0 and is continued from what the last call
// returned. All functions may be called from any thread at any time.

#ifndef CCHECKSUMS_CRC_H
#define CCHECKSUMS_CRC_H

#include <stddef.h>
#include <stdint.h>

// The parameters of each are those of the catalogue of parametrised CRC algorithms
// (https://reveng.sourceforge.io/crc-catalogue/all.htm).
typedef enum {
  CCHECKSUMS_CRC32 = 0,      // CRC-32/ISO-HDLC, as in zlib
  CCHECKSUMS_CRC32C = 1,     // CRC-32/ISCSI, Castagnoli's polynomial
  CCHECKSUMS_CRC64NVME = 2,  // CRC-64/NVME
} cchecksums_crc_variant;

// Continues `crc` over `count` bytes, with carry-less multiplication where the processor has it.
uint64_t cchecksums_crc_update(
    cchecksums_crc_variant variant, uint64_t crc, const void *_Nullable bytes, size_t count);

// The same by tables alone: what every processor can do, and what the tests compare with.
uint64_t cchecksums_crc_update_portable(
    cchecksums_crc_variant variant, uint64_t crc, const void *_Nullable bytes, size_t count);

// The CRC of A followed by B, given the CRC of each and the number of bytes of B.
uint64_t cchecksums_crc_combine(
    cchecksums_crc_variant variant, uint64_t crc_a, uint64_t crc_b, uint64_t count_b);

// What cchecksums_crc_update uses here: "vpclmulqdq", "vpclmulqdq-256", "pclmulqdq", "pmull" or
// "portable".
const char *_Nonnull cchecksums_crc_implementation(void);

#endif
