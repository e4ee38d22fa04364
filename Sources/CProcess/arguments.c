// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#include "CProcess.h"

#include <stddef.h>
#include <stdlib.h>

static char *const *arguments;

#if defined(__GLIBC__) || defined(__APPLE__)
// These C libraries call the initialisers of a program with what they call `main` with.
__attribute__((constructor)) static void keep_arguments(int count, char **values) {
  if (count > 0) arguments = values;
}
#endif

char *const *cprocess_arguments(void) { return arguments; }
