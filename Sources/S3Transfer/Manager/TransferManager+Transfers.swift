// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols
package import BotoCore
package import WireFormats

/// Transfers that run by themselves.
extension TransferManager {
  /// Starts an upload.
  ///
  /// - Parameters: As for
  ///   ``upload(_:to:arguments:expectedSize:onlyIfAbsent:resumePath:progress:)``, whose errors
  ///   ``Transfer/value`` throws.
  @discardableResult
  package func startUpload(
    _ source: ByteStream, to location: S3Location, arguments: Structure = [:],
    expectedSize: Int64? = nil, onlyIfAbsent: Bool = false, resumePath: String? = nil
  ) -> Transfer {
    Transfer(among: started) { observer in
      try await self.upload(
        source, to: location, arguments, expectedSize: expectedSize, onlyIfAbsent: onlyIfAbsent,
        resumePath: resumePath, observer: observer)
    }
  }

  /// Starts a download.
  ///
  /// - Parameters: As for ``download(_:to:arguments:facts:resumePath:progress:)``, whose errors
  ///   ``Transfer/value`` throws.
  @discardableResult
  package func startDownload(
    _ location: S3Location, to target: DownloadTarget, arguments: Structure = [:],
    facts: ObjectFacts? = nil, resumePath: String? = nil
  ) -> Transfer {
    Transfer(among: started) { observer in
      try await self.download(
        location, to: target, arguments, facts: facts, resumePath: resumePath, observer: observer)
    }
  }

  /// Starts a copy.
  ///
  /// - Parameters: As for ``copy(_:to:arguments:sourceClient:facts:onlyIfAbsent:progress:)``, whose
  ///   errors ``Transfer/value`` throws.
  @discardableResult
  package func startCopy(
    _ source: CopySource, to location: S3Location, arguments: Structure = [:],
    sourceClient: ServiceClient? = nil, facts: ObjectFacts? = nil, onlyIfAbsent: Bool = false
  ) -> Transfer {
    Transfer(among: started) { observer in
      try await self.copy(
        source, to: location, arguments, sourceClient: sourceClient, facts: facts,
        onlyIfAbsent: onlyIfAbsent, observer: observer)
    }
  }

  /// Cancels all started transfers that run by themselves, like ``Transfer/cancel()``.
  ///
  /// Transfers that a task waits for
  /// (``upload(_:to:arguments:expectedSize:onlyIfAbsent:resumePath:progress:)`` and the like) are
  /// cancelled with that task.
  package func cancelAll() { started.cancelAll() }

  /// Waits until all started transfers have ended, including those that start meanwhile.
  /// ``Transfer/value`` has the outcome of each.
  ///
  /// ```
  /// for name in names { manager.startUpload(.file(name), to: S3Location(bucket: "b", key: name)) }
  /// await manager.waitForAll()
  /// ```
  package func waitForAll() async { await started.waitForAll() }
}
