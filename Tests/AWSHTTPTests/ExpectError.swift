// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import Testing

/// Expects an error of a kind.
func expectError<Result>(
  _ kind: BotoCoreError.Kind, sourceLocation: SourceLocation = #_sourceLocation,
  from body: () async throws -> Result
) async {
  do {
    _ = try await body()
    Issue.record("Nothing was thrown", sourceLocation: sourceLocation)
  } catch let error as BotoCoreError where error.kind == kind {
  } catch {
    Issue.record("Another error was thrown: \(error)", sourceLocation: sourceLocation)
  }
}
