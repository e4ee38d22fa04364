// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The switches of the process's own observers: all that a call has to check.
enum ObserverSwitch: UInt8 {
  case streamLoggers = 1
  case history = 2

  private static let state = Atomic<UInt8>(0)

  /// Whether any of them is on.
  @inline(__always)
  static var isAnyOn: Bool { state.load(ordering: .relaxed) != 0 }

  /// Whether this one is on.
  var isOn: Bool { Self.state.load(ordering: .acquiring) & rawValue != 0 }

  /// Turns it on or off.
  func turn(_ isOn: Bool) {
    if isOn {
      Self.state.bitwiseOr(rawValue, ordering: .releasing)
    } else {
      Self.state.bitwiseAnd(~rawValue, ordering: .releasing)
    }
  }
}
