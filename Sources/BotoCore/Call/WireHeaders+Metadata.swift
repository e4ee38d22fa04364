// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import ServiceModel
import WireFormats

extension WireHeaders {
  /// The fields as `ResponseMetadata` holds them: names in small letters, repeats joined.
  var lowercased: Structure {
    var structure = Structure()
    structure.reserveCapacity(fields.count)
    // Joined at the end: one after the other, each would be copied for the next.
    var repeated: [String: [String]] = [:]
    for field in fields {
      let isASCII = field.name.withBytes { $0.isASCII }
      let name = isASCII ? field.name.asciiLowercased : field.name.lowercased()
      if structure[name] == nil {
        structure.append(name, .string(field.value))
      } else {
        repeated[name, default: []].append(field.value)
      }
    }
    for (name, values) in repeated {
      guard case .string(let first)? = structure[name] else { continue }
      structure[name] = .string(([first] + values).joined(separator: ", "))
    }
    return structure
  }
}
