// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSErrors
package import Testing

/// Expects an error of a kind.
package func expectError<Result>(
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

/// Expects an error of exactly this kind.
package func expectError(
  _ kind: BotoCoreError.Kind, sourceLocation: SourceLocation = #_sourceLocation,
  _ body: () throws -> Void
) {
  #expect(sourceLocation: sourceLocation) {
    try body()
  } throws: { error in
    (error as? BotoCoreError)?.kind == kind
  }
}
