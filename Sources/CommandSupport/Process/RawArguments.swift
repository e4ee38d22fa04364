// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CProcess
import WireFormats

/// The program's arguments as bytes: file names needn't be UTF-8, and a repaired name is another
/// file's.
package struct RawArguments: Sendable {
  /// The arguments without the program's name, as ``PathText``.
  package let texts: [String]

  /// The process's own arguments.
  package static let process = RawArguments()

  private init() {
    guard let arguments = cprocess_arguments() else {
      texts = Array(CommandLine.arguments.dropFirst())
      return
    }
    var texts: [String] = []
    var next = arguments
    while let argument = next.pointee {
      texts.append(PathText.text(of: argument))
      next += 1
    }
    self.texts = Array(texts.dropFirst())
  }
}
