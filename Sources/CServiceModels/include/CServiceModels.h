// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#ifndef BOTO3_SERVICE_MODELS_H
#define BOTO3_SERVICE_MODELS_H

#include <stddef.h>

// A symbol that an executable exports is linked whether it is used or not, and Swift's static
// libraries ask the linker to export all that are visible (docs/decisions/typed-programs.md).
#if defined(__ELF__)
#define BOTO3_ONLY_IF_USED __attribute__((visibility("hidden")))
#else
#define BOTO3_ONLY_IF_USED
#endif

#pragma clang assume_nonnull begin

/// A file of compiled models in the executable.
typedef struct {
  /// What it is found by, UTF-8: `services/s3`, `data/partitions`.
  const char *name;
  size_t name_count;
  const unsigned char *bytes;
  size_t count;
} boto3_model_file;

/// Files, sorted by the names' bytes.
typedef struct {
  const boto3_model_file *files;
  /// 0 when the library was built without them.
  size_t count;
} boto3_model_table;

/// The files that each program has: data, and the slices of services that credentials need.
const boto3_model_table *boto3_model_data(void);

/// The files of all services; `NULL` until `boto3_link_services` was called.
const boto3_model_table *_Nullable boto3_linked_services(void);

/// Makes all services available. A program that has no call of it doesn't have their files.
BOTO3_ONLY_IF_USED void boto3_link_services(void);

/// The file of the regular expressions of shapes, by service: the local AWS has it.
BOTO3_ONLY_IF_USED const boto3_model_table *boto3_model_patterns(void);

/// The version of botocore that the files were compiled from; empty when the library was built
/// without them.
const char *boto3_models_version(void);

#pragma clang assume_nonnull end

#endif
