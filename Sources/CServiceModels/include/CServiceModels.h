// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#ifndef BOTO3_SERVICE_MODELS_H
#define BOTO3_SERVICE_MODELS_H

#include <stddef.h>

#pragma clang assume_nonnull begin

/// A file of compiled service models in the executable.
typedef struct {
  /// What it is found by, UTF-8: `services/s3`, `data/partitions`.
  const char *name;
  size_t name_count;
  const unsigned char *bytes;
  size_t count;
} boto3_model_file;

/// All files, sorted by the names' bytes.
const boto3_model_file *boto3_model_files(void);

/// The number of files; 0 when the library was built without them.
size_t boto3_model_file_count(void);

/// The version of botocore that the files were compiled from; empty when the library was built
/// without them.
const char *boto3_models_version(void);

#pragma clang assume_nonnull end

#endif
