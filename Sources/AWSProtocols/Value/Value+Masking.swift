// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel

extension Value {
  /// What stands for a value that must not be shown.
  static let mask = "*** sensitive ***"

  /// The value to be shown or logged: what the model calls sensitive (secrets, personal data) is
  /// replaced by a mask.
  ///
  /// - Parameter schema: The shape of the value: an operation's input or output.
  package func masked(by schema: Schema) -> Value {
    if schema.has(.sensitive) { return .string(Self.mask) }
    switch self {
    case .list(let elements):
      guard let element = schema.element else { return self }
      return .list(elements.map { $0.masked(by: element) })
    case .set(let elements):
      guard let element = schema.element else { return self }
      return .set(elements.map { $0.masked(by: element) })
    case .structure(let members):
      let mapValue = schema.value
      return .structure(
        Structure(
          members.lazy.map { name, value in
            guard let member = mapValue ?? schema.member(name) else { return (name, value) }
            return (name, value.masked(by: member))
          }))
    default: return self
    }
  }
}
