// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

// A file of its own: only the local AWS calls its function, and the linker leaves it out of all other programs.

#include "tables.h"

#if __has_include("../../Models/compiled/patterns.h")

#include "../../Models/compiled/patterns.h"

static const boto3_model_table patterns = {files, sizeof files / sizeof *files};

#else

static const boto3_model_file none[1] = {{"", 0, (const unsigned char *)"", 0}};
static const boto3_model_table patterns = {none, 0};

#endif

const boto3_model_table *boto3_model_patterns(void) { return &patterns; }
