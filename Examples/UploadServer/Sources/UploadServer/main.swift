// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

// A server that signs uploads: a browser asks it for a URL, and puts the file to S3 itself. The keys
// stay on the server, and no byte of a file goes through it.
//
//   UPLOAD_BUCKET=my-bucket swift run UploadServer
//   curl -X POST 'localhost:8080/uploads?name=cat.jpg'         {"url": "https://…", "key": "uploads/…"}
//   curl -T cat.jpg URL
//   curl localhost:8080/uploads                                the objects so far

import Boto3
import NIOCore
import NIOHTTP1
import NIOPosix

let environment = Environment.process
let bucket = environment["UPLOAD_BUCKET"] ?? "my-bucket"
let port = environment["PORT"].flatMap { Int($0) } ?? 8080
let server = UploadServer(uploads: Uploads(s3: try S3(), bucket: bucket))
try await server.run(port: port) { print("Listening on port \($0)") }
