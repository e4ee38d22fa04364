// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

// A file of its own: the linker leaves it out of programs that don't call boto3_link_services.

#include "tables.h"

#if __has_include("../../Models/compiled/services.h")

#include "../../Models/compiled/services.h"

static const boto3_model_table services = {files, sizeof files / sizeof *files};

void boto3_link_services(void) { boto3_set_services(&services); }

#else

void boto3_link_services(void) {}

#endif
