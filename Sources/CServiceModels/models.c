// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#include "CServiceModels.h"

// Without the models the library still builds: the compiler that writes them depends on it.
#if __has_include("../../Models/compiled/index.h")

// Clang has #embed in all modes of C and warns of it before C23.
#pragma clang diagnostic ignored "-Wc23-extensions"

// 16 bytes are the alignment that an archive gives its blobs.
#define MODELS_BYTES(array) _Alignas(16) static const unsigned char array[]
#define MODELS_FILE(name, array) {name, sizeof name - 1, array, sizeof array},

#include "../../Models/compiled/index.h"

static const char version[] = MODELS_VERSION;

const boto3_model_file *boto3_model_files(void) { return files; }

size_t boto3_model_file_count(void) { return sizeof files / sizeof *files; }

#else

static const boto3_model_file files[1] = {{"", 0, (const unsigned char *)"", 0}};
static const char version[] = "";

const boto3_model_file *boto3_model_files(void) { return files; }

size_t boto3_model_file_count(void) { return 0; }

#endif

const char *boto3_models_version(void) { return version; }
