import Boto3
import Foundation

enum ClientExamples {
  static func calls(_ session: Session) async throws {
    // snippet: calls
    let s3 = try session.client("s3")
    try await s3.putObject(
      Bucket: "my-bucket", Key: "greeting.txt", Body: "Hello", ContentType: "text/plain")
    let object = try await s3.getObject(Bucket: "my-bucket", Key: "greeting.txt")
    print(try await String(reading: object.Body))
    // end
  }

  static func file(_ s3: Client) async throws {
    // snippet: file
    try await s3.putObject(Bucket: "my-bucket", Key: "table.csv", Body: .file("table.csv"))
    // end
  }

  static func byName(_ session: Session) async throws {
    // snippet: by-name
    let parameters: Value = ["JobName": "my-glue-job", "Arguments": ["--day": "2026-01-01"]]
    let run = try await session.client("glue").call("start_job_run", parameters)
    print(run.JobRunId)
    // end
  }

  static func values(_ ec2: Client) async throws {
    // snippet: values
    let response = try await ec2.describeInstances()
    let first = response.Reservations[0].Instances[0]
    let id = String(first.InstanceId) ?? "none"
    let launched = Date(first.LaunchTime)
    let cores = Int(first.CpuOptions.CoreCount) ?? 0
    print(id, launched as Any, cores)
    // end
  }

  static func paginators(_ s3: Client) async throws {
    // snippet: paginators
    let paginator = try s3.paginator("list_objects_v2")
    for try await page in try paginator.paginate(Bucket: "my-bucket", Prefix: "logs/") {
      for object in page.Contents[...] { print(object.Key) }
    }
    // end
    // snippet: page-items
    for try await object in try paginator.paginate(
      Bucket: "my-bucket", PaginationConfig: ["MaxItems": 500, "PageSize": 100]
    ).items {
      print(object.Key, object.Size)
    }
    // end
    // snippet: page-search
    let large = try paginator.paginate(Bucket: "my-bucket").search("Contents[?Size > `100`].Key")
    for try await key in large { print(key) }
    // end
  }

  static func waiters(_ ec2: Client) async throws {
    // snippet: waiters
    let waiter = try ec2.waiter("instance_running")
    try await waiter.wait(
      InstanceIds: ["i-0123456789abcdef0"], WaiterConfig: ["Delay": 5, "MaxAttempts": 20])
    // end
  }

  static func presignedURLs(_ s3: Client) async throws {
    // snippet: presigned
    let url = try await s3.generatePresignedURL(
      "get_object", parameters: ["Bucket": "my-bucket", "Key": "report.pdf"], expiresIn: 600)
    print(url)
    // end
    // snippet: presigned-post
    let post = try await s3.generatePresignedPost(
      bucket: "my-bucket", key: "uploads/${filename}",
      conditions: [["content-length-range", 1, 1_048_576]])
    print(post.url, post.fields)
    // end
  }

  static func errors(_ s3: Client) async throws {
    // snippet: errors
    do {
      try await s3.getObject(Bucket: "my-bucket", Key: "nope")
    } catch s3.exceptions.NoSuchKey {
      print("no such key")
    } catch let error as ClientError where error.code == "AccessDenied" {
      print("not allowed:", error)
    }
    // end
    // snippet: core-errors
    do {
      try await s3.listBuckets()
    } catch let error as BotoCoreError where error.kind == .noCredentialsError {
      print("run `aws configure` first")
    } catch let error as BotoCoreError where error.kind == .endpointConnectionError {
      print("no network:", error)
    }
    // end
  }

  static func atTheSameTime(_ s3: Client, keys: [String]) async throws {
    // snippet: concurrency
    let sizes = try await withThrowingTaskGroup(of: Int.self) { group in
      for key in keys {
        group.addTask {
          try await Int(s3.headObject(Bucket: "my-bucket", Key: key).ContentLength) ?? 0
        }
      }
      return try await group.reduce(0, +)
    }
    // end
    print(sizes)
  }

  static func transfers(_ s3: Client) async throws {
    // snippet: transfers
    try await s3.uploadFile(
      "f.csv", bucket: "my-bucket", key: "data/f.csv", extraArguments: ["ContentType": "text/csv"])
    try await s3.downloadFile(bucket: "my-bucket", key: "data/f.csv", to: "copy.csv")
    try await s3.copy(
      CopySource(bucket: "my-bucket", key: "data/f.csv"), bucket: "archive", key: "f.csv")
    // end
  }
}
