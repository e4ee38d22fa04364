// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A type that becomes a value as it is when it is encoded, whatever its `encode(to:)` writes in
/// other formats.
package protocol CodedAsValue: ValueConvertible {}
