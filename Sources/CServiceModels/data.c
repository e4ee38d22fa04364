// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#include "tables.h"

#include <stdatomic.h>

// Without the models the library still builds: the compiler that writes them depends on it.
#if __has_include("../../Models/compiled/data.h")

#include "../../Models/compiled/data.h"

static const boto3_model_table data = {files, sizeof files / sizeof *files};
static const char version[] = MODELS_VERSION;

#else

static const boto3_model_file none[1] = {{"", 0, (const unsigned char *)"", 0}};
static const boto3_model_table data = {none, 0};
static const char version[] = "";

#endif

const boto3_model_table *boto3_model_data(void) { return &data; }

const char *boto3_models_version(void) { return version; }

static const boto3_model_table *_Atomic services;

void boto3_set_services(const boto3_model_table *table) {
  atomic_store_explicit(&services, table, memory_order_release);
}

const boto3_model_table *boto3_linked_services(void) {
  return atomic_load_explicit(&services, memory_order_acquire);
}
