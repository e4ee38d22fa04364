// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

extension ClientOptions.Endpoint: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The URL, user and password masked.
  public var description: String { "Endpoint(\(RequestURL.shown(url)))" }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// Nothing, so that `dump` shows no secret.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension ClientOptions.Proxies: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The URLs by scheme, users and passwords masked.
  public var description: String {
    let shown = (urls ?? [:]).sorted { $0.key < $1.key }.map { scheme, url in
      "\(scheme): \(RequestURL.shown(url))"
    }
    return "Proxies(\(shown.joined(separator: ", ")))"
  }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// Nothing, so that `dump` shows no secret.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
