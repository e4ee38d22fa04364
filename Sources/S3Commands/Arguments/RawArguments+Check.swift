// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import CommandSupport
import WireFormats

extension RawArguments {
  /// Checks that arguments that aren't UTF-8 are paths on this machine, including files whose
  /// contents are a value (`file://`): names and values that are sent to a service are UTF-8.
  ///
  /// - Parameters:
  ///   - arguments: The arguments as they were given.
  ///   - paths: The arguments that are paths.
  /// - Throws: ``CommandFailure`` with the argument.
  package static func check(_ arguments: [String], paths: [String]) throws(CommandFailure) {
    for argument in arguments where !PathText.isPlain(argument) {
      let value = ArgumentSpelling.split(argument).value ?? argument
      let isPath =
        value == argument && !PathKinds.isS3(argument)
        && paths.contains { $0.hasSameBytes(as: value) }
      guard isPath || ParameterFiles.isOne(value) else { throw .isNotUTF8(argument) }
    }
  }
}
