// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Where a handler runs among those of the same name.
public enum EventPosition: Sendable {
  /// Before those that weren't registered first, behind those that were.
  case first
  /// Behind those that were registered before it, the last ones excepted.
  case middle
  /// Behind all, later ones too.
  case last
}
