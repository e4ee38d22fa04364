// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

extension CommandConfiguration {
  /// The configuration of a command of `boto3 s3`. It says what stands before it on a command line,
  /// so that the parser doesn't look for requests for completions when it is asked for this command
  /// alone.
  init(ofS3 name: String, abstract: String, discussion: String = "") {
    self.init(
      commandName: name, _superCommandName: "boto3 s3", abstract: abstract, discussion: discussion)
  }
}
