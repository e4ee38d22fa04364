// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import Observation

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A view model of photos in a bucket, as a SwiftUI view observes it: on the main actor, while the
/// client works elsewhere.
///
/// ```swift
/// struct PhotosView: View {
///   @State var model: PhotosModel
///   var body: some View {
///     List(model.photos) { photo in Text(photo.name) }
///       .task { await model.load() }
///       .refreshable { await model.load() }
///   }
/// }
/// ```
@MainActor @Observable
public final class PhotosModel {
  /// A photo in the list.
  public struct Photo: Identifiable, Sendable, Hashable {
    /// The object's key.
    public let id: String
    /// The size in bytes.
    public let size: Int

    /// The last part of the key.
    public var name: String { String(id.split(separator: "/").last ?? "") }
  }

  /// The photos that are known, the newest list.
  public private(set) var photos: [Photo] = []
  /// Whether the list is being loaded.
  public private(set) var isLoading = false
  /// What a user reads when something failed.
  public private(set) var message: String?

  private let s3: S3
  private let bucket: String

  init(s3: S3, bucket: String) {
    self.s3 = s3
    self.bucket = bucket
  }

  /// A model of a bucket. An app gives it a session whose credentials are temporary ones of its user.
  public convenience init(session: Session, bucket: String) throws {
    self.init(s3: try S3(session), bucket: bucket)
  }

  /// Loads the list; each page is shown as it arrives.
  public func load() async {
    isLoading = true
    defer { isLoading = false }
    await reporting {
      var found: [Photo] = []
      for try await page in s3.listObjectsV2Pages(bucket: bucket, prefix: "photos/") {
        found += page.contents.map { Photo(id: $0.key ?? "", size: $0.size ?? 0) }
        photos = found
      }
      photos = found
    }
  }

  /// The bytes of a photo; `nil` if it is gone.
  public func data(of photo: Photo) async -> Data? {
    var data: Data?
    await reporting {
      do {
        data = Data(try await s3.getObject(bucket: bucket, key: photo.id).body.read())
      } catch is S3.NoSuchKey {
        photos.removeAll { $0 == photo }
      }
    }
    return data
  }

  /// Adds a photo to the bucket and to the list.
  public func add(_ data: Data, name: String) async {
    await reporting {
      let key = "photos/\(name)"
      try await s3.putObject(
        bucket: bucket, key: key, body: ByteStream(data), contentType: "image/jpeg")
      photos.append(Photo(id: key, size: data.count))
    }
  }

  /// Deletes a photo. It leaves the list at once, and comes back if that fails.
  public func delete(_ photo: Photo) async {
    let before = photos
    photos.removeAll { $0 == photo }
    await reporting {
      do {
        try await s3.deleteObject(bucket: bucket, key: photo.id)
      } catch {
        photos = before
        throw error
      }
    }
  }

  private func reporting(_ body: () async throws -> Void) async {
    message = nil
    do {
      try await body()
    } catch is CancellationError {
      // The view is gone.
    } catch let error as any AWSError {
      message = error.isRetryable ? "The network isn't reachable. Try again." : error.message
    } catch {
      message = "\(error)"
    }
  }
}
