// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#ifndef BOTO3_MODEL_TABLES_H
#define BOTO3_MODEL_TABLES_H

#include "CServiceModels.h"

// Clang has #embed in all modes of C and warns of it before C23.
#pragma clang diagnostic ignored "-Wc23-extensions"

// 16 bytes are the alignment that an archive gives its blobs.
#define MODELS_BYTES(array) _Alignas(16) static const unsigned char array[]
#define MODELS_FILE(name, array) {name, sizeof name - 1, array, sizeof array},

/// What `boto3_linked_services` returns from now on.
void boto3_set_services(const boto3_model_table *table);

#endif
