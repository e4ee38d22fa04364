// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import WireFormats

extension Resource: Hashable {
  /// Whether two resources are of one class and have the same identifiers.
  public static func == (left: Resource, right: Resource) -> Bool {
    left === right
      || (left.model.name == right.model.name
        && left.model.serviceName == right.model.serviceName
        && left.identifiers.elementsEqual(right.identifiers))
  }

  /// Hashes class and identifiers.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(model.serviceName)
    hasher.combine(model.name)
    for case .string(let text) in identifiers { text.hashBytes(into: &hasher) }
  }
}

// `print` and interpolation go by `debugDescription`: a property `description` would hide the
// attribute of that name, which eight classes have.
extension Resource: CustomDebugStringConvertible {
  /// Class and identifiers, but no secret: `s3.Object(bucket_name: "my-bucket", key: "data.csv")`.
  public var debugDescription: String {
    let identifiers = zip(model.identifiers, identifiers).map { name, value in
      let text =
        switch value {
        case _ where name == "secret": "***"
        case .string(let text): text.debugDescription
        default: "\(value)"
        }
      return "\(name): \(text)"
    }
    return "\(model.fullName)(\(identifiers.joined(separator: ", ")))"
  }
}
