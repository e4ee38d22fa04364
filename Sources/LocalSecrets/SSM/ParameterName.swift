// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// The names of parameters.
enum ParameterName {
  private static let badPath =
    "Parameter name: can't be prefixed with \"ssm\" (case-insensitive). If formed as a path, it can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters, numbers and the following 3 symbols .-_"

  /// Checks the form of a path that a request reads.
  static func checkForm(_ id: String) throws {
    guard ARN(id) == nil else { return }
    let path = id.withBytes { $0.firstOffset(of: "//") } != nil
    guard !path, id.hasPrefix("/") || !id.utf8.contains(UInt8(ascii: "/")) else {
      throw ParameterFault.invalid(badPath)
    }
  }

  /// Checks the name of a new parameter.
  static func check(_ name: String) throws {
    let levels = name.utf8.filter { $0 == UInt8(ascii: "/") }.count
    let bare = String(name.lowercased().drop { $0 == "/" })
    if bare.hasPrefix("aws") || bare.hasPrefix("ssm") {
      if name.lowercased().hasPrefix("/aws"), levels > 1 {
        throw ServiceFault(
          "AccessDeniedException", "No access to reserved parameter name: \(name).")
      }
      throw ParameterFault.invalid(
        levels > 1
          ? badPath
          : "Parameter name: can't be prefixed with \"aws\" or \"ssm\" (case-insensitive).")
    }
    guard name.utf8.allSatisfy({ $0.isASCIILetterOrDigit || "/_.-".utf8.contains($0) }),
      !name.utf8.contains(where: { _ in name.hasSuffix("/") })
    else {
      throw ParameterFault.invalid(
        "Invalid parameter name. Please use correct syntax for referencing a version/label <name>:<version/label>"
      )
    }
    guard levels == 0 || name.hasPrefix("/") else {
      throw ParameterFault.invalid("Parameter name must be a fully qualified name.")
    }
    guard levels <= 15 else {
      throw ServiceFault(
        "HierarchyLevelLimitExceededException",
        "A parameter hierarchy can have a maximum of fifteen levels.")
    }
  }
}
