// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#ifndef CBOTO3SYSTEM_H
#define CBOTO3SYSTEM_H

/// System calls that Swift's modules of the C library don't show.

/// Makes a pipe that other programs don't get when they are started; 0, or -1 with `errno`.
/// Systems without `pipe2` have the descriptors for a moment without that.
int boto3_closed_pipe(int ends[2]);

#endif
