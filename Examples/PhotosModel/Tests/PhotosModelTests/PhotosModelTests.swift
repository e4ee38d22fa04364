// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import Testing

@testable import PhotosModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@MainActor
@Suite struct PhotosModelTests {
  @Test func photosAreListedAddedAndDeleted() async {
    let model = PhotosModel(
      s3: .stub {
        $0.listObjectsV2 = { _ in .init(contents: [.init(key: "photos/cat.jpg", size: 3)]) }
        $0.putObject = { _ in .init() }
        $0.getObject = { _ in .init(body: ByteStream("cat")) }
        $0.deleteObject = { _ in throw S3.NoSuchKey(message: "gone") }
      }, bucket: "b")
    await model.load()
    #expect(model.photos.map(\.name) == ["cat.jpg"])
    #expect(await model.data(of: model.photos[0]) == Data("cat".utf8))
    await model.add(Data([1, 2]), name: "dog.jpg")
    #expect(model.photos.map(\.size) == [3, 2])
    await model.delete(model.photos[0])
    #expect(model.photos.count == 2)
    #expect(model.message == "gone")
    #expect(!model.isLoading)
  }
}
