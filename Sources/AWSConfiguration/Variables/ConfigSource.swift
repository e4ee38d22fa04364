// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols

/// The source of a configuration variable's value.
@nonexhaustive
public enum ConfigSource: Sendable, Hashable, CustomStringConvertible {
  /// It was set on the session or the client.
  case explicit
  /// The environment variable with that name.
  case environment(String)
  /// An option of the profile; a nested one with its section, `s3.addressing_style`.
  case profile(option: String)
  /// The defaults mode.
  case defaultsMode
  /// The endpoint is an S3-compatible store, which has defaults of its own.
  case compatibleEndpoint
  /// The default.
  case builtIn

  /// The text in the access report.
  public var description: String {
    switch self {
    case .explicit: "set in code"
    case .environment(let name): "environment variable \(name)"
    case .profile(let option): "profile option \(option)"
    case .defaultsMode: "defaults mode"
    case .compatibleEndpoint: "defaults of S3-compatible stores"
    case .builtIn: "default"
    }
  }
}

/// A configuration variable's value and its source.
package struct ResolvedVariable: Sendable {
  /// The value; ``Value/null`` if there is none.
  package let value: Value
  /// Its source.
  package let source: ConfigSource

  package init(value: Value, source: ConfigSource) {
    self.value = value
    self.source = source
  }
}
